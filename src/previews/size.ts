/** The size of a picture that those who show shared links ask for, in pixels. */
export const previewSize = { width: 1200, height: 630 } as const
