import type { Basis } from '#statute/dated'
import { regulation } from '#statute/dated'

/** 条例第十二条: a catalogue has index, name, summary and date of each piece of information. */
export const catalogueArticle = regulation('第十二条')

/** 条例第二十六条: counted from when information was formed or changed. */
export const publicationArticle = regulation('第二十六条')

/** One of the fifteen items of 条例第二十条. */
export const statutoryItem = (number: string): Basis => regulation(`第二十条第（${number}）项`)

/** 国办发〔2018〕37号: how normative documents come about; known by what local rules cite of it. */
export const normativeNotice: Basis = {
  document: '国办发〔2018〕37号',
  certainty: 'memory',
  note: '地方规定引用，未核对原文。',
}

/** 国办发〔2018〕115号: the legal review of normative documents. */
export const legalReviewNotice: Basis = {
  document: '国办发〔2018〕115号',
  certainty: 'memory',
  note: '地方规定引用，未核对原文。',
}

/** 国办发〔2016〕80号: an interpretation goes out with what it interprets, and each leads to the other. */
export const interpretationNotice: Basis = { document: '国办发〔2016〕80号', certainty: 'memory' }

/** 国办发〔2015〕51号, 国发〔2016〕33号: 双公示 of licences and penalties. */
export const doublePublicity: Basis = {
  document: '国办发〔2015〕51号第十八项、国发〔2016〕33号第十七项',
  certainty: 'excerpt',
}

/** 个人信息保护法第二十五条: nobody's name is published without their consent or a law. */
export const personalData: Basis = {
  document: '《中华人民共和国个人信息保护法》',
  article: '第二十五条',
  certainty: 'read',
}

export const budgetLaw: Basis = {
  document: '《中华人民共和国预算法》',
  article: '第十四条',
  certainty: 'read',
}

/** What offices do where no national rule was found. */
export const practice = (note?: string): Basis => ({
  document: '实践做法',
  certainty: 'practice',
  ...(note === undefined ? {} : { note }),
})
