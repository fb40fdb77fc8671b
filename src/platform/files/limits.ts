const mebibyte = 1024 * 1024

/** What a file may be at most. Sizes in bytes. */
export interface FileLimits {
  /** Of a file as it is sent in. */
  readonly largest: number
  /** All that an archive unpacks to, with the archives inside it. */
  readonly unpacked: number
  /** How many times its packed size one entry may unpack to, once it is over a mebibyte. */
  readonly ratio: number
  /** Entries of an archive, with those of the archives inside it. */
  readonly entries: number
  /** Archives inside archives: a Word document in a ZIP is 2 deep, with a workbook embedded in it 3. */
  readonly depth: number
  /** Pixels of one image, and of one of its sides. */
  readonly pixels: number
  readonly side: number
}

/** For offices: scans of A3 at 600 dpi pass, a bomb does not. */
export const standardLimits: FileLimits = {
  largest: 200 * mebibyte,
  unpacked: 1024 * mebibyte,
  ratio: 200,
  entries: 10_000,
  depth: 3,
  pixels: 100_000_000,
  side: 30_000,
}

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })

/** A size as people say it: `200 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes >= mebibyte ? `${whole.format(bytes / mebibyte)} MB` : `${whole.format(bytes / 1024)} KB`
