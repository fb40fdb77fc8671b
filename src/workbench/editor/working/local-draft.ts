import type { Content } from '../../documents/words.ts'

/** What was typed and not yet saved, kept in this browser against a crash. */
export interface LocalDraft {
  /** The version it was made from. */
  readonly basedOn: number
  readonly content: Content
  /** When it was kept. */
  readonly at: string
}

/** Where drafts of one person for one document are kept: another person at the same computer is not shown them. */
export interface DraftPlace {
  readonly account: string
  readonly document: string
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = ({ account, document }: DraftPlace): string => `gongkai.draft.${account}.${document}`

const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' &&
  value !== null &&
  'basedOn' in value &&
  typeof value.basedOn === 'number' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'content' in value &&
  typeof value.content === 'object' &&
  value.content !== null

/** The draft that is kept, if there is one that can be read. */
export const keptDraft = (shelf: Shelf, place: DraftPlace): LocalDraft | undefined => {
  try {
    const value: unknown = JSON.parse(shelf.getItem(keyOf(place)) ?? 'null')
    return isDraft(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft; gives whether there was room for it. */
export const keepDraft = (shelf: Shelf, place: DraftPlace, draft: LocalDraft): boolean => {
  try {
    shelf.setItem(keyOf(place), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Forgets the draft: it was saved, or is not wanted. */
export const forgetDraft = (shelf: Shelf, place: DraftPlace): void => {
  shelf.removeItem(keyOf(place))
}
