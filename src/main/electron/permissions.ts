import { session } from 'electron';

/** The app fills the screen. It asks for no camera, no place, no device: every such question is answered no. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isGiven(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => isGiven(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}

function isGiven(permission: string): boolean {
  return permission === 'fullscreen';
}
