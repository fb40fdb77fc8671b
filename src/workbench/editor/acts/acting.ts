import type { Document } from '../../documents/words.ts'

/** What every form of an act is given. */
export interface Acting {
  readonly document: Document
  readonly onClose: () => void
}
