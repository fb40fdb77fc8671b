import type { Request } from '../words.ts'

/** What every form of a request is given. */
export interface Acting {
  readonly request: Request
  readonly onClose: () => void
}
