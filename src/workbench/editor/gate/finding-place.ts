import type { Finding } from '../../documents/words.ts'

/** Where a finding stands in the list at the side. */
export const findingPlace = ({ code, where, start, end }: Finding): string =>
  ['finding', where, code, start ?? '', end ?? ''].join('-')
