import type { Body } from '../organisation.ts'
import { withoutBrackets } from './guards.ts'

/** Whose number a sentence gives: that of the body reporting, or of a wider or narrower one. */
export type Scope = 'own' | 'other'

const area = '省|市|县|区|旗|州|盟|镇|乡|街道'
const unit = '局|委|厅|署|办|室|院|中心|单位|机关|部门|处|站|所|队|关|园区|管委会'
const mentions = new RegExp(
  [
    `(?<wide>全(?:${area}|国|系统|辖区|域)|各(?:级|部门|单位|地|县|区|镇|乡|街道|科室|处室|股室|市直|区直|县直))`,
    `(?<us>(?:我|本)(?:${area}|${unit}))`,
    `(?<whole>全(?:${unit}))`,
    `(?<hall>(?:${area}|实验区|新区|自治区)?(?:人民)?政府(?:办公厅|办公室|办)|[省市县区旗州]府办|(?<=代表)[^，；。]{0,12}政府)`,
    `(?<rule>(?:${area})(?:人民)?政府)(?!信息|网|门户|公报|部门|系统|各|工作|常务|文件|令|规章)`,
    `(?<inner>[局委厅市县区州省旗镇乡](?:机关)?本级|[局委厅](?:机关|办公室|办)|办公室|直属(?:机构|单位)|下属|所属单位|基层)`,
  ].join('|'),
  'gu',
)

type Kind = 'wide' | 'us' | 'whole' | 'hall' | 'rule' | 'inner'
const kinds: readonly Kind[] = ['wide', 'us', 'whole', 'hall', 'rule', 'inner']

const levelIn = (words: string): string => /街道|[省市县区旗州盟镇乡]/u.exec(words)?.[0] ?? ''

/** Of a government's own report the whole area is its own; its office is narrower. */
const ofGovernment = (kind: Kind, words: string, { level }: Body): Scope => {
  if (words === '各级') return 'own'
  return (kind === 'us' || kind === 'wide') && !words.startsWith('各') && levelIn(words) === level
    ? 'own'
    : 'other'
}

const ofOffice = (kind: Kind, words: string): Scope => {
  if (kind === 'hall') return 'own'
  if (kind === 'us' || kind === 'whole') return /[办室厅]$|单位|机关/u.test(words) ? 'own' : 'other'
  return kind === 'inner' && words === '办公室' ? 'own' : 'other'
}

const ofTownship = (kind: Kind, words: string, { level }: Body): Scope => {
  if (kind === 'us' || kind === 'rule')
    return levelIn(words) === level || /[办单位机关]$/u.test(words) ? 'own' : 'other'
  return kind === 'wide' && words.endsWith(level) && level !== '' ? 'own' : 'other'
}

const ofDepartment = (kind: Kind, words: string): Scope => {
  if (kind === 'whole') return 'own'
  return kind === 'us' && !new RegExp(`(?:${area})$`, 'u').test(words) ? 'own' : 'other'
}

const judge = (kind: Kind, words: string, body: Body): Scope => {
  switch (body.kind) {
    case 'government':
      return ofGovernment(kind, words, body)
    case 'office':
      return ofOffice(kind, words)
    case 'township':
      return ofTownship(kind, words, body)
    case 'department':
      return ofDepartment(kind, words)
  }
}

const acting =
  /(?:共|总共|累计|共计|合计|全年|今年|本年度?|\d{4}年度?|已|新|实际|依法|代表[^，；。]{0,12}政府)*$/u
const named =
  /[\p{Script=Han}]{2,14}(?:局|委员会|委|厅|街道办事处|街道|镇|乡|管委会|支队|大队|分局|税务所|派出所|中心)$/u

const isWithin = (short: string, name: string): boolean => {
  let at = 0
  for (const sign of short) {
    at = name.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

/** A body named right before the verb: 县教育局共收到. Its own name, also shortened (市科委), is the reporting body. */
const actor = (words: string, body: Body): Scope | undefined => {
  const before = words.replace(acting, '').replace(/，$/u, '').replace(acting, '')
  if (before.endsWith(body.name)) return 'own'
  const name = named.exec(before)?.[0]
  if (name === undefined || /[我本全].$/u.test(name)) return undefined
  const short = name.replace(/^.*[省市县区旗州盟](?=.)/u, '')
  return short.length > 1 && isWithin(short, body.name) ? 'own' : 'other'
}

const opener =
  /(?:^|，)(?:\d{4}年度?，?|全年，?|其中，?)?(?<name>\p{Script=Han}{2,14}?(?:局|委员会|厅|街道办事处|街道|镇|乡|管委会))(?=通过|依托|利用|依法|严格|认真|共|累计|全年)/u

/** A body named at the head of the clause, some words before the verb. */
const opening = (words: string, body: Body): Scope | null => {
  const name = opener.exec(words)?.groups?.['name']
  if (name === undefined || /[我本全].$/u.test(name)) return null
  return isWithin(name.replace(/^.*[省市县区旗州盟](?=.)/u, ''), body.name) ? 'own' : 'other'
}

/** Whose number it is, by the sentence up to the verb; null when it names nobody. */
export const scopeOf = (words: string, body: Body | null): Scope | null => {
  const near = withoutBrackets(words).slice(-80)
  const doer = body === null ? undefined : actor(near, body)
  if (doer !== undefined) return doer
  const last = [...near.matchAll(mentions)].at(-1)
  const kind = kinds.find((candidate) => last?.groups?.[candidate] !== undefined)
  if (last === undefined || kind === undefined) return body === null ? null : opening(near, body)
  if (body === null) return kind === 'us' || kind === 'whole' ? 'own' : 'other'
  return judge(kind, last[0], body)
}
