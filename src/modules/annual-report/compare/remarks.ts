import type { AnnualReport } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import type { Both } from './comparison.ts'

const name = (report: AnnualReport): string =>
  `${report.organisation ?? '机关名称不明的报告'}${report.year === null ? '' : `（${report.year}年）`}`

/** What must be known to read a comparison: different agencies, forms, or prints of （六）其他处理. */
export const remarksOn = ({ a, b }: Both<AnnualReport>, unmatched: number): readonly string[] => {
  const remarks: string[] = []
  if (a.organisation !== b.organisation) remarks.push(`两份报告不是同一机关的：${name(a)}与${name(b)}。`)
  if (a.edition !== b.edition)
    remarks.push(
      `两份报告的格式不同：${name(a)}用${formOfReport(a).document}，${name(b)}用${formOfReport(b).document}；` +
        `只比较名称、单位和含义相同的单元格，另有 ${unmatched} 个单元格只在其中一份里有。`,
    )
  if (a.otherHandling !== b.otherHandling) {
    const [itemised, single] = a.otherHandling === 'itemised' ? [a, b] : [b, a]
    remarks.push(
      `${name(itemised)}把“（六）其他处理”分三项填写，${name(single)}只填一行；三项相加后与这一行比较。`,
    )
  }
  return remarks
}
