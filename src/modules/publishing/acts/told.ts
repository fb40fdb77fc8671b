import { Refusal } from '#platform/refusal'

/** What is said with an act: why, for the office, and the notice the public reads. */
export interface Told {
  readonly reason: string | null
  readonly notice: string | null
}

/** The same as it is sent in. */
export interface Telling {
  readonly reason?: string | null | undefined
  readonly notice?: string | null | undefined
}

const written = (text: string | null | undefined): string | null => {
  const kept = text?.trim() ?? ''
  return kept === '' ? null : kept
}

/** 条例第六条: a change of what is public is explained. Throws Refusal `act-untold` naming what is missing. */
export const told = ({ reason, notice }: Telling, forced: boolean): Told => {
  const given = { reason: written(reason), notice: written(notice) }
  const fields = {
    ...(given.reason === null ? { reason: '请写明理由。' } : {}),
    ...(given.notice === null ? { notice: '请写给公众看的说明。' } : {}),
  }
  if (!forced || Object.keys(fields).length === 0) return given
  throw new Refusal(
    'invalid',
    'act-untold',
    '要写明理由和对外说明',
    '改变已经公开过的文件，要写明理由（留在系统里）和对外说明（公众能看到）。',
    fields,
  )
}
