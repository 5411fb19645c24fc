/** A disk that does not do what it is asked; its message says where, and what to do. */
export class DiskFault extends Error {}

/** What is wrong with a disk and what to do, by the code of its error. */
const diskFaults: Record<string, [what: string, remedy: string]> = {
  ENOSPC: ['full disk', 'make room'],
  EDQUOT: ['full disk', 'make room'],
  EROFS: ['disk that can only be read', 'choose another folder'],
  EACCES: ['file that you may not open', 'change its rights'],
  EPERM: ['file that you may not change', 'change its rights'],
  EISDIR: ['folder where a file belongs', 'move it away'],
  ENOTDIR: ['file where a folder belongs', 'move it away'],
  EEXIST: ['file where a folder belongs', 'move it away'],
  ELOOP: ['link that leads back to itself', 'remove it'],
  ENAMETOOLONG: ['name that is too long for this disk', 'shorten it'],
}

export function faultOf(error: unknown, path: string, state: string): DiskFault {
  const code = codeOf(error)
  const [what, remedy] = diskFaults[code] ?? ['fault of the disk', 'see what the code means']
  return new DiskFault(`Unexpected ${what} (${code}) at ${path}, ${remedy} and run it again: ${state}.`, {
    cause: error,
  })
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
