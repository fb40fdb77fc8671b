import { canonicalJson, sm3 } from '#platform/crypto'
import type { Notice } from '#statute/calendar'
import { parseNotice } from '#statute/calendar'

/** A notice as it is kept: what the operator wrote, in one form, and its digest. */
export interface WrittenNotice {
  readonly text: string
  readonly digest: string
}

/** `certainty` is not written: what an operator loads was read by the operator. */
export const writtenNotice = (notice: Notice): WrittenNotice => {
  const written = Object.entries(notice).filter(([field]) => field !== 'certainty')
  const text = canonicalJson(Object.fromEntries(written))
  return { text, digest: sm3(text) }
}

/** A notice that was kept. It was sound when it was loaded, so that anything else is a defect or was tampered with. */
export const noticeIn = ({ text, digest }: WrittenNotice): Notice => {
  if (sm3(text) !== digest) throw new Error('a stored notice does not match its digest')
  const parsed = parseNotice(text)
  if (parsed.kind !== 'notice') throw new Error('a stored notice can no longer be read')
  return parsed.notice
}
