import type { Kind } from './kind.ts'
import { budgetLaw, practice, statutoryItem } from './bases.ts'
import { everywhere } from './documents.ts'
import { field, yearPattern } from './write.ts'

const plain = { counts: null, level: null, interpretation: false, asks: everywhere } as const

const approved = (what: string): Kind['fields'] => [
  field('year', '年度', 'line', 'must', statutoryItem('七'), `哪一年的${what}。`, { pattern: yearPattern }),
  field(
    'approvedOn',
    '财政批复日期',
    'date',
    'must',
    budgetLaw,
    `财政部门批复${what}的日期，二十日的公开期限从这一天算起。`,
  ),
  field('approvalNumber', '批复文号', 'line', 'may', practice(), '批复的文号。', { shown: 'office' }),
]

const budget: Kind = {
  ...plain,
  code: 'budget',
  title: '部门预算',
  help: '财政部门批复以后二十日内公开。',
  fields: approved('部门预算'),
  duty: 'budget',
  countedFrom: 'approvedOn',
  columns: ['budgets', 'finance'],
}

const accounts: Kind = {
  ...plain,
  code: 'accounts',
  title: '部门决算',
  help: '财政部门批复以后二十日内公开。',
  fields: approved('部门决算'),
  duty: 'budget',
  countedFrom: 'approvedOn',
  columns: ['accounts', 'finance'],
}

const fee: Kind = {
  ...plain,
  code: 'fee',
  title: '行政事业性收费',
  help: '收费的项目、依据、标准；填了年度和金额的计入年报表二。',
  fields: [
    field('item', '收费项目', 'line', 'must', statutoryItem('八'), '收费目录里的名称。'),
    field('feeBasis', '收费依据', 'text', 'must', statutoryItem('八'), '批准收费的文件名称和文号。'),
    field('standard', '收费标准', 'text', 'must', statutoryItem('八'), '每件、每页或者每人多少元。'),
    field('year', '年度', 'line', 'may', practice(), '金额是哪一年收取的。', { pattern: yearPattern }),
    field('amount', '收费金额', 'amount', 'may', practice('年报表二以万元为单位。'), '当年实际收取的金额。'),
  ],
  duty: 'publication',
  countedFrom: null,
  counts: 'fee',
  columns: ['charges', 'finance'],
}

const stages = {
  intention: '采购意向',
  notice: '采购公告',
  result: '中标、成交结果',
  contract: '采购合同',
  acceptance: '履约验收',
}

const procurement: Kind = {
  ...plain,
  code: 'procurement',
  title: '政府采购',
  help: '集中采购项目的目录、标准和实施情况。',
  fields: [
    field('project', '项目名称', 'line', 'must', statutoryItem('九'), '采购项目的名称和编号。'),
    field('stage', '公开环节', 'choice', 'should', practice(), '这一条公开的是哪个环节。', {
      choices: stages,
    }),
    field('amount', '金额', 'amount', 'should', statutoryItem('九'), '预算、成交或者合同的金额。'),
    field('supplier', '供应商', 'line', 'may', practice(), '中标、成交的供应商名称。'),
  ],
  duty: 'publication',
  countedFrom: null,
  columns: ['procurement', 'finance'],
}

/** Money: 条例第二十条第（七）项至第（九）项, 预算法第十四条. */
export const financeKinds: readonly Kind[] = [budget, accounts, fee, procurement]
