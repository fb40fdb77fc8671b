import type { Rule } from '../../model/index.ts'
import { around, inLines, spotsOf } from '../../model/index.ts'

/** 《甲》、《乙》 and “甲”、“乙”. */
export const quotedListComma: Rule = {
  id: 'quoted-list-comma',
  title: '并列的引号、书名号之间的顿号',
  basis: 'GB/T 15834—2011《标点符号用法》4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号',
  severity: 'warns',
  examples: {
    bad: ['《甲制度》、《乙制度》', '“放”、“管”、“服”'],
    good: ['《甲制度》（试行）、《乙制度》', '《甲制度》《乙制度》', '“一网通办”、上门办'],
  },
  find: inLines(({ text }) =>
    spotsOf(/(?<=》)、(?=《)|(?<=”)、(?=“)/gu, text, ({ index }) => ({
      sentence: `并列的引号、书名号之间通常不用顿号：“${around(text, index, index + 1, 5)}”。`,
      mend: '',
    })),
  ),
}

/** 甲、乙、等. */
export const commaBeforeEtc: Rule = {
  id: 'comma-before-etc',
  title: '“等”前面的顿号',
  basis: 'GB/T 15834—2011《标点符号用法》4.5',
  severity: 'warns',
  examples: {
    bad: ['药店、诊所、等单位', '住院、门诊、等费用。'],
    good: ['药店、诊所等单位', '分级、等级评定', '等候、等待'],
  },
  find: inLines(({ text }) =>
    spotsOf(/、(?=等(?![级待候同额次效于距边式差比值到方高外]))/gu, text, ({ index }) => ({
      sentence: `“等”前面不用顿号：“${around(text, index, index + 2, 5)}”。`,
      mend: '',
    })),
  ),
}

const numbering = /^[\s　]{0,4}(?:([（(][一二三四五六七八九十]{1,3}[）)])[、，．.]|(\d{1,2})、)/u

/** （一）、 and 1、 at the head of a paragraph. */
export const numberingMark: Rule = {
  id: 'numbering-mark',
  title: '序号后面的标点',
  basis: 'GB/T 15834—2011《标点符号用法》附录 B.3；GB/T 9704—2012《党政机关公文格式》7.3.3',
  severity: 'warns',
  examples: {
    bad: ['（一）、总体要求', '1、提交材料'],
    good: ['（一）总体要求', '1.提交材料', '一、总体要求', '1、2号楼外墙改造'],
  },
  find: inLines(({ text }) => {
    const match = numbering.exec(text)
    if (match === null) return []
    const at = match[0].length - 1
    const [, bracketed, number] = match
    // 1、2号楼: a list, and no number of a paragraph.
    if (number !== undefined && /^[\s　]?\d/u.test(text.slice(at + 1))) return []
    return [
      {
        from: at,
        to: at + 1,
        sentence:
          bracketed === undefined
            ? `“${number ?? ''}、”：阿拉伯数字的序号后面用下脚点。`
            : `“${bracketed}${text[at] ?? ''}”：带括号的序号后面不用标点。`,
        mend: bracketed === undefined ? '.' : '',
      },
    ]
  }),
}

/** A title is not a sentence. */
export const titleMark: Rule = {
  id: 'title-mark',
  title: '标题末尾的标点',
  basis: 'GB/T 15834—2011《标点符号用法》附录 B.4；GB/T 9704—2012《党政机关公文格式》7.3.1',
  severity: 'warns',
  examples: {
    bad: [{ texts: [{ where: 'title', text: '关于调整门诊统筹待遇的通知。' }] }],
    good: [
      { texts: [{ where: 'title', text: '关于调整门诊统筹待遇的通知' }] },
      { texts: [{ where: 'title', text: '异地就医怎么备案？' }] },
      '这是正文里的一句话。',
    ],
  },
  find: inLines(({ where, text }) =>
    where === 'title'
      ? spotsOf(/[。，、；：.,;:]$/gu, text, () => ({ sentence: '标题末尾不用标点。', mend: '' }))
      : [],
  ),
}
