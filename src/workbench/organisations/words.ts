import type { Given, RowOf } from '../api/operations.ts'

type Row = RowOf<'organisations'>

export const levelWords: Readonly<Record<Row['level'], string>> = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
  township: '乡级',
}

export const kindWords: Readonly<Record<Row['kind'], string>> = {
  government: '人民政府',
  'government-office': '政府办公厅（室）',
  administrative: '行政机关',
  authorised: '法律、法规授权的组织',
  'public-service': '公共企事业单位',
}

export const statusWords: Readonly<Record<Row['status'], string>> = {
  active: '在用',
  future: '尚未设立',
  ended: '已经撤销',
}

export const superiorWords: Readonly<Record<Given<'organisation'>['superiors'][number]['kind'], string>> = {
  territorial: '本级人民政府（主管部门）',
  line: '上级业务主管部门',
}

/** Words as what a field offers. */
export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** From when to when, in words. */
export const periodOf = ({
  from,
  until,
}: {
  readonly from: string
  readonly until?: string | undefined
}): string => (until === undefined ? `${from} 起` : `${from} 至 ${until}`)
