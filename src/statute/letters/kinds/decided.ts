import { citation, regulation } from '#statute/dated'
import type { DecisionKind } from '#statute/decisions'
import { decisionLetters, decisionOf } from '#statute/decisions'
import type { LetterTemplate, Passage } from '../letter.ts'
import { locked, open, signed } from '../letter.ts'
import type { Line } from '../line.ts'
import { say, slotsIn } from '../line.ts'
import { contact, course, late, opening } from './common.ts'
import { records } from './records.ts'

/** The articles of a kind as its letter cites them: 《政府信息公开条例》第十四条、第三十六条第三项. */
export const articlesOf = (kind: DecisionKind): string => {
  const [first, ...more] = decisionOf(kind).basis
  if (first === undefined) return ''
  return [
    citation(first),
    ...more.map((basis) =>
      basis.document === first.document && basis.article !== undefined ? basis.article : citation(basis),
    ),
  ].join('、')
}

const by = (kind: DecisionKind): Line => [`根据${articlesOf(kind)}的规定，`]

/** What is found, then what the law makes of it. */
const found = (kind: DecisionKind, facts: Line, decision: Line): readonly [Line, Line] => [
  facts,
  [...by(kind), ...decision],
]

const refused = (kind: DecisionKind, what: Line) =>
  found(kind, [...say`经审查，${'you'}申请公开的政府信息`, ...what], say`本机关决定不予公开。`)

/** What each kind says: the finding, and the decision under its articles. */
const words: Readonly<Record<Exclude<DecisionKind, keyof typeof records>, readonly [Line, Line]>> = {
  disclosed: found(
    'disclosed',
    say`经审查，${'you'}申请公开的政府信息属于可以公开的政府信息。`,
    say`本机关决定予以公开。获取该政府信息的方式、途径和时间：${'way'}。`,
  ),
  alreadyPublic: found(
    'alreadyPublic',
    say`经查，${'you'}申请公开的政府信息已经主动公开。`,
    say`现告知获取该政府信息的方式、途径：${'publicAt'}。`,
  ),
  partial: found(
    'partial',
    say`经审查，${'you'}申请公开的政府信息中含有不应当公开的内容，但是能够作区分处理。`,
    say`本机关决定部分公开。予以公开的部分：${'givenParts'}。不予公开的部分：${'withheldParts'}。`,
  ),
  stateSecret: refused('stateSecret', say`依法确定为国家秘密。`),
  forbiddenByLaw: refused(
    'forbiddenByLaw',
    say`属于法律、行政法规禁止公开的政府信息，禁止公开的规定为${'forbiddingLaw'}。`,
  ),
  endangersSecurity: refused(
    'endangersSecurity',
    say`公开后可能危及国家安全、公共安全、经济安全、社会稳定。`,
  ),
  thirdParty: refused(
    'thirdParty',
    say`涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害。经权衡：${'balancing'}。`,
  ),
  internalMatter: refused('internalMatter', say`属于本机关${'internalMatter'}方面的内部事务信息。`),
  process: refused(
    'process',
    say`属于行政机关在履行行政管理职能过程中形成的${'processMatter'}，为过程性信息。${'noDutyToDisclose'}。`,
  ),
  enforcementFile: refused(
    'enforcementFile',
    say`属于行政执法案卷信息。${'noDutyToDisclose'}。需要查阅案卷的，请依照${'fileAccessLaw'}办理。`,
  ),
  queryMatter: found(
    'queryMatter',
    say`经审查，${'you'}申请公开的信息，有关法律、行政法规对其获取有特别规定。`,
    say`请依照特别规定办理：${'specialLaw'}。`,
  ),
  nonexistent: found(
    'nonexistent',
    say`经检索，未查找到${'you'}申请公开的政府信息。检索情况：${'searchRecord'}。`,
    say`现告知${'you'}：该政府信息不存在。`,
  ),
  notOurs: found(
    'notOurs',
    say`经审查，${'you'}申请公开的政府信息不属于本机关负责公开。理由：${'notOursReason'}。`,
    say`现告知${'you'}负责公开该政府信息的行政机关和联系方式：${'competentAgency'}。`,
  ),
  needsMaking: found(
    'needsMaking',
    say`经审查，本机关没有${'you'}申请公开的现成信息，需要对现有政府信息进行加工、分析。理由：${'makingReason'}。`,
    say`本机关不予提供。`,
  ),
  stillUnclear: found(
    'stillUnclear',
    say`${'you'}补正后，申请内容仍不明确：${'unclearPoints'}。`,
    say`本机关无法提供。`,
  ),
  petition: found(
    'petition',
    say`经审查，${'you'}以政府信息公开申请的形式进行信访、投诉、举报等活动。`,
    say`本机关不作为政府信息公开申请处理。${'you'}可以通过相应渠道提出：${'properChannel'}。`,
  ),
  repeated: found(
    'repeated',
    say`经查，本机关已经就${'you'}提出的相同申请作出答复：${'earlierAnswer'}。${'you'}重复申请公开相同政府信息。`,
    say`本机关不予重复处理。`,
  ),
  publication: found(
    'publication',
    say`经审查，${'you'}申请提供的是政府公报、报刊、书籍等公开出版物。`,
    say`本机关不予提供，现告知获取的途径：${'publisher'}。`,
  ),
  excessive: found(
    'excessive',
    say`经审查，${'you'}申请公开政府信息的数量、频次明显超过合理范围，本机关已要求${'you'}说明理由。本机关认为申请理由不合理。`,
    say`本机关不予处理。`,
  ),
  reconfirmation: found(
    'reconfirmation',
    say`经审查，${'you'}要求本机关确认或者重新出具已经获取的政府信息。`,
    say`本机关不予处理。`,
  ),
  clarificationLapsed: found(
    'clarificationLapsed',
    say`本机关于${'clarificationOn'}告知${'you'}在${'clarificationUntil'}前补正，${'you'}无正当理由逾期不补正。`,
    say`视为放弃申请，本机关不再处理该政府信息公开申请。`,
  ),
  feeLapsed: found(
    'feeLapsed',
    say`本机关于${'feeNoticedOn'}向${'you'}发出收费通知，数额为${'fee'}，${'you'}逾期未缴纳。`,
    say`视为放弃申请，本机关不再处理该政府信息公开申请。`,
  ),
  notInformation: found(
    'notInformation',
    say`经审查，${'you'}申请公开的内容不属于行政机关在履行行政管理职能过程中制作或者获取的、以一定形式记录、保存的信息。理由：${'notInformation'}。`,
    say`该内容不属于政府信息，本机关不能作为政府信息提供。`,
  ),
  archived: found(
    'archived',
    say`经查，${'you'}申请公开的信息已经移交国家档案馆。`,
    say`请依照档案管理的规定查阅：${'archive'}。`,
  ),
}

/** The remedy stands in its place; its words are those of statute/decisions on the day. */
const remedyPlace = ['reviewOrgan', 'court'] as const

const passagesOf = (kind: DecisionKind, [finding, decision]: readonly [Line, Line]): readonly Passage[] => {
  const basis = decisionOf(kind).basis[0] ?? regulation('')
  return [
    opening,
    ...(kind === 'clarificationLapsed' ? [] : course),
    locked('finding', '查明的情况', finding, { basis }),
    signed('reasons', '事实和理由', say`${'reasons'}`),
    locked('decision', '决定', decision, { basis }),
    ...(kind === 'partial'
      ? [
          locked('grounds', '各部分的依据', say`${'withheldGrounds'}`, {
            basis: regulation('第三十七条'),
            when: ['withheldGrounds'],
          }),
        ]
      : []),
    late,
    open('enclosures', '附件', [], {}),
    contact,
  ]
}

const letterOf = (kind: Exclude<DecisionKind, keyof typeof records>): LetterTemplate => {
  const said = words[kind]
  return {
    title: decisionLetters[decisionOf(kind).letter],
    addressee: 'applicant',
    series: 'decision',
    basis: decisionOf(kind).basis,
    facts: [
      ...new Set(['receivedOn', 'asked', 'reasons', ...said.flatMap(slotsIn), ...remedyPlace] as const),
    ],
    passages: passagesOf(kind, said),
  }
}

/** A letter for every kind of decision, 条例第三十六条至第三十九条. */
export const decided: Readonly<Record<DecisionKind, LetterTemplate>> = {
  ...records,
  // The keys of the words are the kinds that are no mere record.
  ...(Object.fromEntries(
    (Object.keys(words) as (keyof typeof words)[]).map((kind) => [kind, letterOf(kind)]),
  ) as Record<keyof typeof words, LetterTemplate>),
}
