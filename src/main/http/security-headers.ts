import { isLabResource } from '../../shared/api/lab-resource';

/** What the app never asks for, so that nothing that gets into its page can. */
const unused = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'midi',
  'payment',
];

/**
 * The headers of every page and file that a host serves: nothing from elsewhere runs, loads or frames the app, and
 * the page is cross-origin isolated, which SharedArrayBuffer needs.
 * @param connections the addresses a page may connect to beside its own origin
 */
export function securityHeaders(connections: readonly string[] = []): Record<string, string> {
  return withPolicy(contentSecurityPolicy(connections));
}

/**
 * The headers of the lab's worker. A worker has the policy of its own response: this one runs what somebody pasted, so it
 * reaches nothing, evaluates no text as a script and starts no worker that might.
 */
function labHeaders(): Record<string, string> {
  return withPolicy(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'none'",
  );
}

/**
 * The headers of what is at a path.
 * @param connections the addresses a page may connect to beside its own origin
 */
export function headersOf(path: string, connections: readonly string[] = []): Record<string, string> {
  return isLabResource(path) ? labHeaders() : securityHeaders(connections);
}

function withPolicy(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  };
}

function contentSecurityPolicy(connections: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connections].join(' '),
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
