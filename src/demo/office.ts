import type { NewOrganisation } from '#modules/organisations'
import { parseLocalDate } from '#statute/calendar'

/** The day the demo's bodies were set up: 医疗保障局 exist since the reform of 2019. */
export const since = parseLocalDate('2019-03-01')

/** What the pages of the example say of themselves; the number is given to nobody. */
export const site = {
  'site.name': '示例县政府信息公开',
  'site.host': '示例县人民政府办公室',
  'site.contact': '电话 0000-8888000，地址 示例县示例路 2 号',
  'site.code': '3499210001',
} as const

type Body = Omit<NewOrganisation, 'superiors'> & {
  readonly key: string
  readonly territorial?: string
  readonly line?: string
}

const county = { level: 'county', regionCode: '349921' } as const
const city = { level: 'municipal', regionCode: '349900' } as const

/** 示例县 and what stands around its 医疗保障局; each is named before those below it. The region codes are given to nobody. */
export const bodies: readonly Body[] = [
  { key: 'city', name: '示例市人民政府', kind: 'government', ...city },
  {
    key: 'city-bureau',
    name: '示例市医疗保障局',
    shortName: '市医保局',
    kind: 'administrative',
    ...city,
    territorial: 'city',
  },
  { key: 'county', name: '示例县人民政府', kind: 'government', ...county, line: 'city' },
  {
    key: 'office',
    name: '示例县人民政府办公室',
    shortName: '县政府办',
    kind: 'government-office',
    ...county,
    territorial: 'county',
  },
  {
    key: 'bureau',
    name: '示例县医疗保障局',
    shortName: '县医保局',
    kind: 'administrative',
    ...county,
    territorial: 'county',
    line: 'city-bureau',
    contact: {
      address: '示例县示例路 1 号',
      postcode: '999999',
      phone: '0000-8888888',
      officeHours: '工作日 8:30—12:00，14:30—18:00',
    },
  },
  {
    key: 'education',
    name: '示例县教育局',
    shortName: '县教育局',
    kind: 'administrative',
    ...county,
    territorial: 'county',
  },
]

/** The sections of the bureau. */
export const sections = ['办公室', '待遇保障科', '医药服务管理科', '基金监管科'] as const

interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly role: string
  /** Null: the whole installation. */
  readonly at: string | null
  readonly reach: 'own' | 'subordinates'
  readonly section?: (typeof sections)[number]
  readonly jobTitle: string
  /** What can be tried with this account. */
  readonly does: string
}

/** One account for each role. */
export const people: readonly DemoPerson[] = [
  {
    username: 'jingban',
    name: '陈经办',
    role: 'clerk',
    at: 'bureau',
    reach: 'own',
    section: '办公室',
    jobTitle: '科员',
    does: '经办人：日常办理',
  },
  {
    username: 'xinxi',
    name: '林信息',
    role: 'information-officer',
    at: 'bureau',
    reach: 'own',
    section: '基金监管科',
    jobTitle: '信息员',
    does: '信息员：供稿、改稿',
  },
  {
    username: 'kezhang',
    name: '黄科长',
    role: 'section-head',
    at: 'bureau',
    reach: 'own',
    section: '基金监管科',
    jobTitle: '科长',
    does: '科室负责人：审核',
  },
  {
    username: 'zhuren',
    name: '周主任',
    role: 'office-director',
    at: 'bureau',
    reach: 'own',
    section: '办公室',
    jobTitle: '主任',
    does: '办公室主任：复审',
  },
  {
    username: 'lingdao',
    name: '吴局长',
    role: 'leader',
    at: 'bureau',
    reach: 'own',
    jobTitle: '副局长',
    does: '分管领导：终审',
  },
  {
    username: 'baomi',
    name: '郑保密',
    role: 'secrecy-reviewer',
    at: 'bureau',
    reach: 'own',
    section: '办公室',
    jobTitle: '保密员',
    does: '保密审查员：保密审查',
  },
  {
    username: 'zhuguan',
    name: '王主管',
    role: 'supervisor',
    at: 'county',
    reach: 'subordinates',
    jobTitle: '政务公开股股长',
    does: '主管部门：看全县',
  },
  {
    username: 'guanli',
    name: '冯管理',
    role: 'administrator',
    at: null,
    reach: 'subordinates',
    jobTitle: '系统管理员',
    does: '系统管理员：机构、人员、权限、设置',
  },
  {
    username: 'shenji',
    name: '蒋审计',
    role: 'auditor',
    at: null,
    reach: 'subordinates',
    jobTitle: '审计员',
    does: '审计员：只看审计记录',
  },
]

interface DemoPost {
  readonly title: string
  readonly section: (typeof sections)[number]
  readonly holder: string
  readonly deputy: string
}

/** AB岗 of the bureau. */
export const posts: readonly DemoPost[] = [
  { title: '政府信息公开', section: '办公室', holder: 'jingban', deputy: 'xinxi' },
  { title: '保密审查', section: '办公室', holder: 'baomi', deputy: 'zhuren' },
  { title: '基金监管信息', section: '基金监管科', holder: 'xinxi', deputy: 'kezhang' },
]
