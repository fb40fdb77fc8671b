import type { ProactiveBlock, ProactiveColumn } from './form.ts'

const previous: ProactiveColumn = {
  key: 'previous',
  label: { text: '上一年项目数量', variants: ['上年项目数量', '上一年度项目数量'] },
  measure: 'count',
  unit: '项',
  meaning: '上一年度末公开的项目数量',
}
const change: ProactiveColumn = {
  key: 'change',
  label: { text: '本年增/减', variants: ['本年增减', '本年度增/减', '本年增（减）'] },
  measure: 'change',
  unit: '项',
  meaning: '本年度比上一年度增加或者减少（记负数）的项目数量',
}
const decisions: ProactiveColumn = {
  key: 'decisions',
  label: { text: '处理决定数量', variants: ['本年处理决定数量'] },
  measure: 'count',
  unit: '件',
  meaning: '本年度作出的处理决定数量',
}

/** Table 2 of 国办公开办函〔2019〕60号, used for the reports of 2019 and 2020. */
export const proactive2019: readonly ProactiveBlock[] = [
  {
    item: { text: '第二十条第（一）项' },
    rows: [
      { key: 'regulation', label: { text: '规章' }, meaning: '规章' },
      {
        key: 'normativeDocument',
        label: { text: '规范性文件', variants: ['行政规范性文件'] },
        meaning: '本机关的规范性文件',
      },
    ],
    columns: [
      {
        key: 'made',
        label: { text: '本年新制作数量', variants: ['本年制作数量', '本年度新制作数量'] },
        measure: 'count',
        unit: '件',
        meaning: '本年度新制作的数量',
      },
      {
        key: 'published',
        label: { text: '本年新公开数量', variants: ['本年公开数量', '本年度新公开数量'] },
        measure: 'count',
        unit: '件',
        meaning: '本年度新公开的数量',
      },
      {
        key: 'total',
        label: { text: '对外公开总数量', variants: ['对外公开总数'] },
        measure: 'count',
        unit: '件',
        meaning: '截至年末对外公开的总数量',
      },
    ],
  },
  {
    item: { text: '第二十条第（五）项' },
    rows: [
      { key: 'licence', label: { text: '行政许可' }, meaning: '行政许可事项及决定' },
      {
        key: 'otherService',
        label: { text: '其他对外管理服务事项', variants: ['其他对外管理服务'] },
        meaning: '行政许可以外的对外管理服务事项及决定',
      },
    ],
    columns: [previous, change, decisions],
  },
  {
    item: { text: '第二十条第（六）项' },
    rows: [
      { key: 'penalty', label: { text: '行政处罚' }, meaning: '行政处罚事项及决定' },
      { key: 'coercion', label: { text: '行政强制' }, meaning: '行政强制事项及决定' },
    ],
    columns: [previous, change, decisions],
  },
  {
    item: { text: '第二十条第（八）项' },
    rows: [
      {
        key: 'fee',
        label: { text: '行政事业性收费', variants: ['行政事业性收费项目'] },
        meaning: '收费项目',
      },
    ],
    columns: [previous, change],
  },
  {
    item: { text: '第二十条第（九）项' },
    rows: [
      {
        key: 'procurement',
        label: { text: '政府集中采购', variants: ['政府采购'] },
        meaning: '政府集中采购的实施情况',
      },
    ],
    columns: [
      {
        key: 'projects',
        label: { text: '采购项目数量' },
        measure: 'count',
        unit: '项',
        meaning: '本年度采购项目数量',
      },
      {
        key: 'amount',
        label: { text: '采购总金额', variants: ['采购金额'] },
        measure: 'amount',
        unit: '元',
        meaning: '本年度采购总金额，以元计',
      },
    ],
  },
]
