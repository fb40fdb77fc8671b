import type { Block } from '#platform/paper'
import type { CaseEvent } from '#modules/requests'
import { effective, factText, textTitles } from '#modules/requests'
import { momentText, tableOf } from './blocks.ts'
import type { PackNames, RequestMaterial } from './material.ts'

const words = (material: RequestMaterial, { seq }: Pick<CaseEvent, 'seq'>): string =>
  Object.entries(material.texts.get(seq) ?? {})
    .map(([name, text]) => `${textTitles[name] ?? name}：${text}`)
    .join('\n')

export type Kinds = ReadonlySet<CaseEvent['kind']>

/** Events of some kinds as a table: day, what, who wrote it down when, the texts. */
export const eventsTable = (material: RequestMaterial, kinds: Kinds | undefined, names: PackNames): Block =>
  tableOf(
    ['序号', '日期', '事项', '内容', '记录人和时间'],
    [1.2, 2.6, 3, 6.5, 3.7],
    effective(material.view.file)
      .filter(({ kind }) => kinds?.has(kind) ?? true)
      .map((event) => [
        String(event.seq),
        event.on,
        factText(event),
        words(material, event),
        `${names.writer(event.by)}\n${momentText(event.recordedAt)}`,
      ]),
  )

export const has = ({ view }: RequestMaterial, kinds: Kinds): boolean =>
  effective(view.file).some(({ kind }) => kinds.has(kind))
