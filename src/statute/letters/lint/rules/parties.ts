import type { Letter } from '../../compose.ts'
import { letterOf } from '../../kinds/all.ts'
import type { LetterCase, LetterRule } from '../rule.ts'
import { textOf, unless } from '../rule.ts'

const addresseeIn = ({ kind }: Letter, { facts }: LetterCase): string | undefined => {
  switch (letterOf(kind).addressee) {
    case 'applicant':
      return facts.applicant
    case 'section':
      return facts.section
    case 'third-party':
      return kind === 'thirdPartyReply' ? undefined : facts.party
    case 'agency':
      return kind === 'transfer' ? facts.agency : facts.party
    case 'file':
      return undefined
  }
}

/** Whom it goes to, who signs it, and whom it must not tell of. */
export const partyRules: readonly LetterRule[] = [
  {
    id: 'party.addressee',
    title: '抬头与案卷一致',
    article: '《政府信息公开条例》第三十六条',
    severity: 'error',
    find: (letter, found) => {
      const right = addresseeIn(letter, found)
      return right === undefined
        ? []
        : unless(
            letter.addressee.replace(/：$/u, '') === right,
            'addressee',
            '抬头与案卷里的申请人（征求意见的对象）不一致，请改正。',
          )
    },
  },
  {
    id: 'party.signer',
    title: '署名是本机关全称',
    article: '《政府信息公开条例》第十条',
    severity: 'error',
    find: ({ signer }, { facts }) =>
      unless(
        signer !== '' && signer === facts.organisation,
        'signer',
        `署名应当是当日的机关全称“${facts.organisation ?? ''}”。`,
      ),
  },
  {
    id: 'party.applicant-hidden',
    title: '给第三方和其他机关的文书不透露申请人',
    article: '《中华人民共和国个人信息保护法》第二十五条',
    severity: 'error',
    find: (letter, { facts }) => {
      const to = letterOf(letter.kind).addressee
      const name = facts.applicant?.trim() ?? ''
      if (name.length < 2 || (to !== 'third-party' && to !== 'agency')) return []
      const where = letter.paragraphs.find(({ text }) => text.includes(name))?.passage
      return where === undefined || letter.kind === 'transfer'
        ? []
        : [{ where, message: '文书里出现了申请人的姓名（名称），征求意见不需要告知，请删去。' }]
    },
  },
  {
    id: 'party.personal',
    title: '没有他人的个人信息',
    article: '《中华人民共和国个人信息保护法》第二十八条、第三十四条',
    severity: 'error',
    find: ({ paragraphs }, { personalIn }) =>
      paragraphs.flatMap(({ passage, text }) =>
        personalIn(text).map(({ quote, what }) => ({
          where: passage,
          message: `有疑似${what}“${quote}”，请删去或者遮盖。`,
        })),
      ),
  },
  {
    id: 'party.silence',
    title: '逾期不答复的后果写对',
    article: '《政府信息公开条例》第三十二条、第三十四条',
    severity: 'error',
    find: (letter) => {
      const consents = textOf(letter).includes('视为同意')
      if (letter.kind === 'thirdPartyInquiry')
        return unless(
          !consents,
          'term',
          '第三方逾期未提出意见的，由行政机关决定是否公开，不视为同意，请改正。',
        )
      return letter.kind === 'coMakerInquiry'
        ? unless(consents, 'term', '共同制作机关逾期未提出意见的，视为同意公开，请写明。')
        : []
    },
  },
  {
    id: 'party.term',
    title: '写明法定的期限',
    article: '《政府信息公开条例》第三十二条、第三十四条，国办函〔2020〕109号第六条',
    severity: 'error',
    find: (letter) => {
      const terms: Readonly<Partial<Record<Letter['kind'], number>>> = {
        thirdPartyInquiry: 15,
        coMakerInquiry: 15,
        feeNotice: 20,
      }
      const term = terms[letter.kind]
      return term === undefined
        ? []
        : unless(textOf(letter).includes(`${term}个工作日`), 'term', `应当写明期限是${term}个工作日。`)
    },
  },
]
