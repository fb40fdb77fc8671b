import type { ProactiveBlock, ProactiveColumn } from './form.ts'

const decisions: ProactiveColumn = {
  key: 'decisions',
  label: { text: '本年处理决定数量', variants: ['处理决定数量', '本年度处理决定数量'] },
  measure: 'count',
  unit: '件',
  meaning: '本机关作为法定主体在本年度作出的决定数量',
}

/** Table 2 of 国办公开办函〔2021〕30号, used from the report of 2021 on. */
export const proactive2021: readonly ProactiveBlock[] = [
  {
    item: { text: '第二十条第（一）项' },
    rows: [
      { key: 'regulation', label: { text: '规章' }, meaning: '本机关制定的规章' },
      {
        key: 'normativeDocument',
        label: { text: '行政规范性文件', variants: ['规范性文件'] },
        meaning: '本机关制发的行政规范性文件；联合发文由牵头机关计',
      },
    ],
    columns: [
      {
        key: 'made',
        label: { text: '本年制发件数', variants: ['本年度制发件数', '制发件数', '本年制作件数'] },
        measure: 'count',
        unit: '件',
        meaning: '本年度制发的件数',
      },
      {
        key: 'repealed',
        label: { text: '本年废止件数', variants: ['本年度废止件数', '废止件数'] },
        measure: 'count',
        unit: '件',
        meaning: '本年度废止和宣布失效的件数',
      },
      {
        key: 'valid',
        label: { text: '现行有效件数', variants: ['现行有效数', '有效件数'] },
        measure: 'count',
        unit: '件',
        meaning: '截至十二月三十一日现行有效的件数',
      },
    ],
  },
  {
    item: { text: '第二十条第（五）项' },
    rows: [{ key: 'licence', label: { text: '行政许可' }, meaning: '行政许可决定，准予和不予都计' }],
    columns: [decisions],
  },
  {
    item: { text: '第二十条第（六）项' },
    rows: [
      { key: 'penalty', label: { text: '行政处罚' }, meaning: '行政处罚决定' },
      { key: 'coercion', label: { text: '行政强制' }, meaning: '行政强制决定' },
    ],
    columns: [decisions],
  },
  {
    item: { text: '第二十条第（八）项' },
    rows: [{ key: 'fee', label: { text: '行政事业性收费' }, meaning: '行政事业性收费' }],
    columns: [
      {
        key: 'amount',
        label: {
          text: '本年收费金额（单位：万元）',
          variants: ['本年收费金额', '收费金额', '本年度收费金额'],
        },
        measure: 'amount',
        unit: '万元',
        meaning: '本年度收费金额，以万元计',
      },
    ],
  },
]
