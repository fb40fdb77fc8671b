import type { Rule, Spot } from '../../model/index.ts'
import { inLines, spotsOf } from '../../model/index.ts'

const doubled =
  /(?<=[\d０-９])(万万元|亿亿元|亿万元|万元元|亿元元|元元|万元万元|[%％]{2,}|个个(?=工作日|月))/gu
const once: Readonly<Record<string, string | null>> = {
  万元元: '万元',
  亿元元: '亿元',
  元元: '元',
  万元万元: '万元',
  个个: '个',
}

/** 万万元, 元元, %%. */
export const doubledUnit: Rule = {
  id: 'doubled-unit',
  title: '单位重复',
  basis: 'GB/T 15835—2011《出版物上数字用法》',
  severity: 'warns',
  examples: {
    bad: ['共计120万万元', '拨付35元元', '增长12%%', '30个个工作日'],
    good: ['共计120万元', '12亿元', '增长12%', '个个争先'],
  },
  find: inLines(({ text }) =>
    spotsOf(doubled, text, ([quote]) => {
      const mend = /^[%％]/u.test(quote) ? '%' : (once[quote] ?? null)
      return { sentence: `单位“${quote}”写重了，请核对数和单位。`, mend }
    }),
  ),
}

const amount = /(?<![\d.])(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?)[ 　]?(亿元|万元|元)(?![/／]|每)/gu
/** What is paid to or by one person is told in yuan beside sums in ten thousands. */
const single =
  /每|人均|户均|均|起付|封顶|限额|标准|单价|单次|最低|最高|门槛|不足|不满|以上|以下|以内|补助|补贴|罚款|工本|手续费|年费/u

const sentencesIn = (text: string): readonly { readonly from: number; readonly words: string }[] =>
  [...text.matchAll(/[^。；;！？]+/gu)].map(({ index, 0: words }) => ({ from: index, words }))

/** 元 where everything around is in 万元: 收入1200万元，支出1180元. */
export const unitSlip: Rule = {
  id: 'unit-slip',
  title: '金额单位疑似写错',
  basis: 'GB/T 15835—2011《出版物上数字用法》；同一句里金额的单位应当一致',
  severity: 'warns',
  examples: {
    bad: [
      '全年收入1200万元，支出1180元，结余20万元。',
      '一般公共预算拨款850.6万元，基金预算320元，合计1170.6万元。',
    ],
    good: [
      '全年收入1200万元，支出1180万元。',
      '起付标准500元，年度限额30万元，基金支出1200万元。',
      '人均补助640元，共计1200万元，惠及2万人，其中县级配套300万元。',
      '收费50元。',
    ],
  },
  find: inLines(({ text }): readonly Spot[] =>
    sentencesIn(text).flatMap(({ from, words }) => {
      const amounts = [...words.matchAll(amount)]
      const large = amounts.filter(([, , unit]) => unit !== '元')
      const small = amounts.filter(
        ([, figure = '', unit]) => unit === '元' && Number(figure.replaceAll(',', '')) < 100_000,
      )
      const [slip] = small
      if (large.length < 2 || small.length !== 1 || slip === undefined || single.test(words)) return []
      const at = from + slip.index
      return [
        {
          from: at,
          to: at + slip[0].length,
          sentence: `这一句里别的金额是万元、亿元，只有“${slip[0]}”是元，请核对单位。`,
        },
      ]
    }),
  ),
}

/** ２０２３年, 30％: figures and signs of full width. */
export const fullWidthFigure: Rule = {
  id: 'full-width-figure',
  title: '全角的数字和百分号',
  basis: 'GB/T 15835—2011《出版物上数字用法》：阿拉伯数字用半角',
  severity: 'warns',
  examples: {
    bad: ['２０２３年', '达到95％'],
    good: ['2023年', '达到95%', '二〇二三年'],
  },
  find: inLines(({ text }) =>
    spotsOf(/[０-９](?:[０-９．，]{0,11}[０-９])?％?|(?<=\d)％/gu, text, ([quote]) => {
      const mend = quote.normalize('NFKC')
      return { sentence: `“${quote}”应当用半角：“${mend}”。`, mend }
    }),
  ),
}

/** 1，200元: the comma of thousands. */
export const thousandsComma: Rule = {
  id: 'thousands-comma',
  title: '千分位用了中文逗号',
  basis: 'GB/T 15835—2011《出版物上数字用法》',
  severity: 'warns',
  examples: { bad: ['共1，200元', '惠及23，450人'], good: ['共1,200元', '分别为12，30元', '2，300'] },
  find: inLines(({ text }) =>
    spotsOf(
      /(?<=(?<![\d.])\d{1,3})，(?=\d{3}(?:\.\d{1,2})?(?:元|万元|亿元|人|件|户|条|吨))/gu,
      text,
      ({ index }) => ({
        sentence: `数字里面用半角逗号，或者不用：“${text.slice(Math.max(0, index - 3), index + 4)}”。`,
        mend: ',',
      }),
    ),
  ),
}
