import type { Edition, ReportForm } from '#statute/report-form'

/** What the document of a form asks of the words of a report, as a basis. */
interface Asked {
  readonly accurate: string
  readonly own: string
  readonly aspects: string
}

/** Of 60号 only notices that pass it on were read: it is named, not quoted. */
const asked: Readonly<Record<Edition, Asked>> = {
  '2019': {
    accurate: '条例第五十条；国办公开办函〔2019〕60号',
    own: '条例第四十七条；国办公开办函〔2019〕60号',
    aspects: '国办公开办函〔2019〕60号：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  },
  '2021': {
    accurate: '条例第五十条；国办公开办函〔2021〕30号：内容应当准确',
    own: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的依条例第四十七条处理',
    aspects: '国办公开办函〔2021〕30号：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  },
}

/** The basis of a rule by the form in force, and by the form a report was made by. */
export const askedBy = (what: keyof Asked) => ({
  basis: asked['2021'][what],
  on: ({ edition }: Pick<ReportForm, 'edition'>): string => asked[edition][what],
})
