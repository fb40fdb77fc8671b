import type { ReadOnly } from '#platform/db'
import { accountNames, personNames } from '#modules/identity'
import { organisationNames } from '#modules/organisations'
import type { Tables } from '../tables.ts'

interface Asked {
  readonly accounts?: readonly string[]
  readonly organisations?: readonly string[]
  readonly people?: readonly string[]
}

export interface Names {
  readonly account: (id: string) => string
  readonly organisation: (id: string) => string
  readonly person: (id: string) => string
}

/** Those who act and are no person. */
const others: Readonly<Record<string, string>> = {
  sweep: '定时任务',
  system: '系统',
  cli: '命令行',
  anyone: '未登录的访问者',
  applicant: '申请人',
  'third-party': '第三方',
}

const parts: Readonly<Record<string, string>> = {
  demo: '演示数据',
  start: '启动',
  'set-up': '首次设置',
  files: '清理文件',
  redate: '计算公开期限',
  'request-redate': '计算答复期限',
  remedies: '跟进复议、诉讼',
  'publish-due': '到时发布',
}

const otherName = (id: string): string => {
  const [kind = '', name = ''] = id.split(':', 2)
  const word = others[kind]
  if (word === undefined) return id
  return name === '' ? word : `${word}（${parts[name] ?? name}）`
}

/** The names of what rows only mention by id, asked for together. */
export const namesOf = async (
  query: ReadOnly<Tables>,
  { accounts = [], organisations = [], people = [] }: Asked,
): Promise<Names> => {
  const holders = await accountNames(query, [...new Set(accounts)])
  const persons = await personNames(query, [...new Set(people)])
  const bodies = await organisationNames(query, [...new Set(organisations)])
  return {
    account: (id) => holders.get(id) ?? otherName(id),
    organisation: (id) => bodies.get(id) ?? id,
    person: (id) => persons.get(id) ?? '（已不在名册）',
  }
}
