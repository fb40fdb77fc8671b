import { useAsk } from '../api/ask.ts'
import type { Guide } from './words.ts'

/** Words of the law the forms stand on; undefined until they are there. */
export const useGuide = (): Guide | undefined => useAsk('requestGuide', {}).data
