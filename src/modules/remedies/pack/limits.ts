const mebibyte = 1024 * 1024

/** What one pack may be: a court's desk, a browser and one process of ours all have to open it. */
export const limits = {
  /** Pages that are bound, with those drawn by us. */
  pages: 2000,
  /** Bytes of files that are bound together, and of one of them. */
  bound: 150 * mebibyte,
  file: 60 * mebibyte,
  /** Pixels of a PNG that is drawn: it is unpacked for it. */
  pixels: 40_000_000,
  /** Bytes of files in the archive beside it. */
  attached: 1024 * mebibyte,
} as const

/** A size as people say it: `1.2 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < mebibyte ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / mebibyte).toFixed(1)} MB`
