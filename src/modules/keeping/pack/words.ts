import type { CaseEvent } from '#modules/requests'
import { outsiders, textTitles } from '#modules/requests'
import { dayOf } from '#platform/clock'
import type { Dossier } from './dossier.ts'

/** Who wrote an event down. */
export const writerOf = ({ people }: Pick<Dossier, 'people'>, by: string): string =>
  outsiders[by] ?? people.get(by) ?? '（已不在册的人员）'

/** A moment as it is printed: day and time of China. */
export const momentOf = (at: string): string => {
  const local = new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString()
  return `${dayOf(at)} ${local.slice(11, 16)}`
}

/** The texts of an event, each with its name; drafts are printed by themselves. */
export const textsOf = ({ texts }: Pick<Dossier, 'texts'>, { seq, kind }: CaseEvent): string =>
  kind === 'draft-decision'
    ? ''
    : Object.entries(texts.get(seq) ?? {})
        .map(([name, text]) => `${textTitles[name] ?? name}：${text}`)
        .join('\n')
