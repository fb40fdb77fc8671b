import { dateOf } from '#statute/calendar'
import { tariffs } from '#statute/fees'
import { cellsOf, proactiveCell } from '#statute/report-form'
import type { Circumstances, ValueOf } from './template.ts'
import { plain, type Template } from './template.ts'

/** Whether a fee could be charged at all in the year. */
const chargeable = ({ year }: Circumstances): boolean =>
  tariffs.pieces.entries.some(({ from }) => from <= dateOf(year, 12, 31))

const charged = (value: ValueOf): boolean => value('fee.notices') > 0 || value('fee.paid') > 0

/** 六、其他需要报告的事项: the processing fee is told even when it is nil, since there is one. 国办函〔2020〕109号. */
export const other: readonly Template[] = [
  {
    id: 'other.fee',
    part: '六',
    opens: true,
    when: (value, circumstances) => chargeable(circumstances) || charged(value),
    say: (circumstances, value) =>
      value('fee.notices') === 0 || !chargeable(circumstances)
        ? '{=year}年发出信息处理费收费通知{fee.notices}件，应收{fee.due}元，实收{fee.paid}元。'
        : '{=year}年按照《政府信息公开信息处理费管理办法》发出收费通知{fee.notices}件，应收信息处理费{fee.due}元，实收{fee.paid}元。',
  },
  {
    id: 'other.fee.table',
    part: '六',
    when: (value, { form }) => value('fee.paid') > 0 && cellsOf(form).has(proactiveCell('fee', 'amount')),
    say: (_, value) =>
      value('fee.in-table') > 0
        ? '信息处理费已计入第二部分第二十条第（八）项的收费金额。'
        : '信息处理费没有计入第二部分第二十条第（八）项的收费金额，在此单独报告。',
  },
  {
    id: 'other.explanations',
    part: '六',
    opens: true,
    when: (_, { explanations }) => explanations.length > 0,
    say: ({ explanations }) =>
      `与上年度报告的数据衔接情况：${explanations.map((text) => plain(text).replace(/[。；;]$/u, '')).join('；')}。`,
  },
  {
    id: 'other.noted',
    part: '六',
    opens: true,
    when: (_, { noted }) => noted.some(({ kind }) => kind === 'other'),
    say: ({ noted }) =>
      noted
        .filter(({ kind }) => kind === 'other')
        .map(({ title }) => `${plain(title).replace(/。$/u, '')}。`)
        .join('\n'),
  },
  {
    id: 'other.none',
    part: '六',
    opens: true,
    when: (_, { noted }) => !noted.some(({ kind }) => kind === 'other'),
    say: '没有其他需要报告的事项。',
  },
]
