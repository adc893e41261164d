/** What keeps a file from being written, by the system's code. */
const problems = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EIO: 'the disk cannot be read or written',
};

/**
 * What an error says, in words where it is the system's about a file.
 * @param {NodeJS.ErrnoException} error
 */
export function errorText({ code = '', path, message }) {
  const problem = problems[code];
  return problem && path ? `${path} cannot be written: ${problem}` : message;
}
