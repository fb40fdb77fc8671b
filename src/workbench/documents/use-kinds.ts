import { useAsk } from '../api/ask.ts'
import type { Kind } from './words.ts'

interface Kinds {
  readonly kinds: readonly Kind[]
  /** The title of a kind; its code until the titles have come. */
  readonly titleOf: (code: string) => string
}

/** The kinds of documents there are. */
export const useKinds = (): Kinds => {
  const { data } = useAsk('documentKinds', {})
  const kinds = data?.rows ?? []
  return { kinds, titleOf: (code) => kinds.find((kind) => kind.code === code)?.title ?? '' }
}
