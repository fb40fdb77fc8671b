import { askedBy } from '../form/asked.ts'
import type { Found, Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'
import { viewOf } from './view.ts'

/** 2022年，我局… · 2022年度全年… : a sentence that opens with a year and speaks of what was done in it. */
const opening =
  /^(?:（[一二三四五六七八九十]{1,3}）[^。：]{0,30}[。：])?(?<year>20\d{2})年(?:度)?(?:以来)?(?:，|(?=[我本全][局委办厅署省市县区州旗镇乡街单机]|全年|共|累计|通过|主动))/u

/** Last year may rightly be spoken of: compared, evaluated, carried over, put right. */
const rightly = /较|比|相比|同期|结转|整改|问题|考核|评估|测评|获|荣|决算|年度报告|年报|以来|截至|结果/u

const staleIn = (paragraph: string, year: number): string | null => {
  const found = opening.exec(paragraph)
  const named = Number(found?.groups?.['year'])
  if (found === null || named >= year || paragraph.includes(`${year}年`)) return null
  const sentence = paragraph.slice(0, Math.max(found[0].length, paragraph.indexOf('。', found[0].length)))
  return rightly.test(sentence.replaceAll(/《[^《》]*》/gu, '')) ? null : sentence
}

const longest = 30

const ownWords = askedBy('own')

/** 总体情况 that opens with an earlier year was most likely left over from that year's report. */
const staleYear: Rule<ReportSubject> = {
  id: 'text.stale-year',
  title: '总体情况没有沿用以前年度的文字',
  basis: ownWords.basis,
  standsOn: ({ form }) => ownWords.on(form),
  severity: 'warning',
  evaluate: ({ report: { year }, sectionsOf }) => {
    if (year === null) return []
    return sectionsOf('一').flatMap(({ text, number }) =>
      viewOf(text)
        .text.split('\n')
        .flatMap((paragraph): Found[] => {
          const sentence = staleIn(paragraph, year)
          if (sentence === null) return []
          const quote = sentence.slice(0, longest)
          const named = Number(/20\d{2}/u.exec(sentence)?.[0])
          return [
            {
              message: `${year}年的报告写“${quote}…”，说的是${named}年，相差 ${year - named} 年，请核对是否沿用了以前的文字。`,
              expected: year,
              actual: named,
              quote,
              part: number,
            },
          ]
        }),
    )
  },
}

export const staleRules: readonly Rule<ReportSubject>[] = [staleYear]
