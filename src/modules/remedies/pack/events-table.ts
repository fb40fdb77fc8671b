import type { Block } from '#platform/paper'
import type { CaseEvent } from '#modules/requests'
import { effective, factText } from '#modules/requests'
import { momentText, tableOf } from './blocks.ts'
import type { PackNames, RequestMaterial } from './material.ts'

/** What a text beside an event is called. */
const textTitles: Readonly<Record<string, string>> = {
  reason: '理由',
  where: '检索的范围',
  how: '检索的方法',
  who: '检索人',
  found: '检索的结果',
  name: '名称',
  contact: '联系方式',
  question: '征求意见的内容',
  opinion: '意见',
  points: '事项',
  text: '内容',
  what: '事项',
  answer: '回复',
  record: '材料或者记录',
  title: '材料',
}

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
