/** What one task may take. A document beyond these is refused with a sentence. */
export const limits = {
  /** Bytes of one document, and of all that are joined. */
  bytes: 64 * 1024 * 1024,
  joinedBytes: 256 * 1024 * 1024,
  pages: 3000,
  /** Pixels of a picture of a page: A3 at 300 dpi is 17 million. */
  pixels: 20_000_000,
  /** Characters of one page that are told with their boxes. */
  charactersOfPage: 60_000,
  /** Milliseconds for one task. */
  patience: 120_000,
  /** MiB the engine may grow to; the process is ended and begun anew beyond the smaller one. */
  engineMemory: 1024,
  restAbove: 256,
  /** Milliseconds without a task after which the process ends. */
  idle: 20_000,
} as const
