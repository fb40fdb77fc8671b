import type { Kind } from './kind.ts'
import { doublePublicity, personalData, practice, statutoryItem } from './bases.ts'
import { numbered } from './documents.ts'
import { field } from './write.ts'

const partyTypes = {
  organisation: '法人或者其他组织',
  business: '个体工商户',
  person: '自然人',
}

const party = [
  field('decidedOn', '决定日期', 'date', 'must', doublePublicity, '作出决定的日期，公示期限从这一天算起。'),
  field('partyType', '相对人类型', 'choice', 'must', doublePublicity, '自然人的姓名不公开。', {
    choices: partyTypes,
  }),
  field(
    'partyName',
    '相对人名称',
    'line',
    'may',
    personalData,
    '法人、其他组织、个体工商户写登记的名称；自然人不填，或者只写“张某”。',
    { shown: 'organisations' },
  ),
  field(
    'creditCode',
    '统一社会信用代码',
    'line',
    'may',
    doublePublicity,
    '法人和其他组织的代码；自然人不填证件号码。',
    { shown: 'organisations' },
  ),
] as const

const outcome = (
  subject: readonly [title: string, help: string],
  item: string,
): readonly ReturnType<typeof field>[] => [
  field('subject', subject[0], 'line', 'must', statutoryItem(item), subject[1]),
  field('legalBasis', '依据', 'line', 'must', statutoryItem(item), '法律、法规、规章的名称和条款。'),
  field('result', '结果', 'text', 'must', statutoryItem(item), '决定的内容，一两句话。'),
  field('authority', '决定机关', 'line', 'may', doublePublicity, '和发布机关不同的时候填。'),
]

const untilShown = field(
  'shownUntil',
  '公示截止日期',
  'date',
  'may',
  practice('信用网站的公示期限几经修改，按本条记录适用的规定填。'),
  '公示期限届满的日期，到期由本机关办理撤回。',
  { shown: 'office' },
)

const decision = { countedFrom: 'decidedOn', level: null, interpretation: false } as const

const licence: Kind = {
  ...decision,
  code: 'licence',
  title: '行政许可决定',
  help: '准予和不予许可的决定，七个工作日内公示；相对人是自然人的不公开姓名。',
  fields: [
    ...party,
    ...outcome(['许可内容', '许可什么事项。'], '五'),
    field('validUntil', '许可有效期至', 'date', 'may', doublePublicity, '没有期限的不填。'),
    untilShown,
  ],
  asks: numbered('许可决定书文号'),
  duty: 'licence',
  counts: 'licence',
  columns: ['licences'],
}

const penalty: Kind = {
  ...decision,
  code: 'penalty',
  title: '行政处罚决定',
  help: '具有一定社会影响的处罚决定，七个工作日内公示；决定被变更、撤销、确认违法或者无效的，三个工作日内撤回并说明理由。',
  fields: [...party, ...outcome(['案由', '违法行为的类型。'], '六'), untilShown],
  asks: numbered('处罚决定书文号'),
  duty: 'penalty',
  counts: 'penalty',
  columns: ['enforcement'],
}

const coercion: Kind = {
  ...decision,
  code: 'coercion',
  title: '行政强制决定',
  help: '查封、扣押、加处罚款、代履行等强制措施和强制执行的决定。',
  fields: [...party, ...outcome(['强制事项', '采取什么强制措施或者强制执行。'], '六')],
  asks: numbered('强制决定书文号'),
  duty: 'otherEnforcement',
  counts: 'coercion',
  columns: ['enforcement'],
}

/** Decisions on single parties: 条例第二十条第（五）项、第（六）项. */
export const decisionKinds: readonly Kind[] = [licence, penalty, coercion]
