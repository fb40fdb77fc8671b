import { parseLocalDate } from '#statute/calendar'
import type { Block, Paper } from '#platform/paper'

const sentences = [
  '本机关收到您提出的政府信息公开申请，申请公开的内容为县城集中供热管网改造工程的招标文件、中标通知书和验收报告。',
  '经检索核查，您申请公开的信息由本机关在履行行政管理职能过程中制作，以纸质形式保存。',
  '依据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，本机关予以公开，现将该信息提供给您。',
  '如对本答复不服，可以自收到本答复之日起六十日内申请行政复议，也可以自收到之日起六个月内提起行政诉讼。',
]

const paragraphsOf = (index: number): readonly string[] => [
  '王小明：',
  ...sentences.map((sentence) => `${sentence}（登记编号：2026年第${index}号）`),
  ...sentences,
]

/** What a letter says, and the letter as a paper: some six hundred characters on a page and a half. */
export const letterText = (index: number) => ({
  title: '政府信息公开申请答复书',
  number: `示住建公开〔2026〕第${index}号`,
  paragraphs: paragraphsOf(index),
  signer: '示例县住房和城乡建设局',
  day: '2026年11月28日',
})

/** The same letter as our paper. */
export const letterPaper = (index: number): Paper => {
  const { title, number, paragraphs, signer } = letterText(index)
  const blocks = paragraphs.map((text, at): Block => ({
    kind: 'paragraph',
    runs: [{ text }],
    ...(at === 0 && { noIndent: true as const }),
  }))
  const date = parseLocalDate('2026-11-28')
  return {
    title,
    number,
    language: 'zh-CN',
    blocks: [...blocks, { kind: 'signature', body: signer, date, seal: true }],
    pageNumbers: true,
  }
}
