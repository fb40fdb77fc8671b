import type { FormatOption } from '../report/options.ts'

/** What may be typed behind `gongkai move-in`. */
export interface MoveInOptions extends FormatOption {
  readonly organisation?: string
  readonly as?: string
  readonly files?: string
  readonly crawl?: readonly string[]
  readonly pages: string
  readonly delay: string
  readonly title?: string
  readonly mapping?: string
  readonly propose?: string
  readonly to: 'draft' | 'history'
  readonly run?: boolean
  readonly report?: string
  readonly continue?: string
  readonly takeOut?: string
}
