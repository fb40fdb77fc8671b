const mebibyte = 1024 * 1024

/** What one pack may be: a court's desk, a browser and one process of ours all have to open it. */
export interface PackLimits {
  /** Pages that are bound, with those drawn by us. */
  readonly pages: number
  /** Files that are bound or lie beside it, each once. */
  readonly files: number
  /** Bytes of files that are bound together, and of one of them. */
  readonly bound: number
  readonly file: number
  /** Pixels of a PNG that is drawn: it is unpacked for it. */
  readonly pixels: number
  /** Bytes of files in the archive beside it. */
  readonly attached: number
}

export const packLimits: PackLimits = {
  pages: 2000,
  files: 1000,
  bound: 150 * mebibyte,
  file: 60 * mebibyte,
  pixels: 40_000_000,
  attached: 1024 * mebibyte,
}

/** Why a file is only named: there is no room for it. */
export const fullNotes = {
  files: ({ files }: PackLimits): string => `本卷材料已满 ${files} 份，请另行提供电子件`,
  attached: ({ attached }: PackLimits): string => `附件已满 ${sizeText(attached)}，请另行提供电子件`,
}

/** A size as people say it: `1.2 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < mebibyte ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / mebibyte).toFixed(1)} MB`
