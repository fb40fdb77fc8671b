import type { Rule } from '../model/index.ts'
import * as figures from './figures/index.ts'
import * as marks from './marks/index.ts'
import * as punctuation from './punctuation/index.ts'
import * as whole from './whole/index.ts'
import * as words from './words/index.ts'

/** Every rule, in the order they are shown: what blocks first. */
export const rules: readonly Rule[] = [
  marks.secrecyMark,
  marks.internalMark,
  marks.withheldMark,
  words.listedWording,
  words.listedPerson,
  words.repeatedWord,
  figures.impossibleDate,
  figures.wrongWeekday,
  figures.impossibleTime,
  figures.shareOverWhole,
  figures.backwardRange,
  figures.farYear,
  whole.staleYear,
  figures.unitSlip,
  figures.doubledUnit,
  figures.fullWidthFigure,
  figures.thousandsComma,
  punctuation.unpairedMark,
  punctuation.nestedMark,
  punctuation.halfWidthMark,
  punctuation.doubledMark,
  punctuation.documentNumberForm,
  punctuation.quotedListComma,
  punctuation.commaBeforeEtc,
  punctuation.numberingMark,
  punctuation.titleMark,
  whole.reprintSource,
  whole.textInPictures,
  whole.colourOnly,
  whole.missingInterpretation,
  whole.nearCopy,
  whole.deadLink,
]

/** The rule of an id. */
export const ruleOf = (id: string): Rule | undefined => rules.find((rule) => rule.id === id)
