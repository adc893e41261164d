import { packedFiles, unpackedFiles } from './files.mjs';

const { CSC_LINK, CSC_NAME } = process.env;

/** Windows and macOS know an extension of one part alone. */
const recording = {
  ext: 'toastrun',
  name: 'Toast Kitchen recording',
  description: 'Toast Kitchen recording',
  role: 'Viewer',
  icon: 'recording',
};

export default {
  appId: 'dev.toastkitchen.app',
  productName: 'Toast Kitchen',
  copyright: 'Copyright © 2026 Toast Kitchen contributors',
  directories: { output: 'release', buildResources: 'release/icons' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in.
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  // What these import is bundled.
  files: [...packedFiles(), '!node_modules/**'],
  asarUnpack: unpackedFiles(),
  extraResources: [
    'LICENSE',
    { from: 'assets/LICENSES.md', to: 'LICENSES.md' },
    { from: 'release/licences.txt', to: 'licences.txt' },
    // What is unpacked has no other package.json above it that says so.
    { from: 'packaging/module-scope.json', to: 'app.asar.unpacked/package.json' },
    { from: 'packaging/bin', to: 'bin' },
  ],
  npmRebuild: false,
  publish: null,
  electronLanguages: ['en', 'en-US', 'ko'],
  electronFuses: {
    // The crowd is a process of Electron as Node, and so is the command line.
    runAsNode: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    resetAdHocDarwinSignature: true,
  },
  mac: {
    category: 'public.app-category.education',
    target: { target: 'dmg', arch: ['x64', 'arm64'] },
    icon: 'mac.icns',
    fileAssociations: [recording],
    // Apple silicon runs nothing without a signature; without a certificate it is nobody's.
    identity: CSC_LINK || CSC_NAME ? undefined : '-',
  },
  win: { target: 'nsis', icon: 'icon.ico', fileAssociations: [recording] },
  // For one person, or with an administrator for everyone.
  nsis: { oneClick: false },
  linux: {
    target: ['deb', 'AppImage'],
    category: 'Education',
    icon: 'icons',
    executableName: 'toast-kitchen',
    fileAssociations: ['toastrun', 'toast.jsonl', 'toast.jsonl.gz'].map((ext) => ({
      ...recording,
      ext,
      mimeType: 'application/x-toast-kitchen',
    })),
  },
};
