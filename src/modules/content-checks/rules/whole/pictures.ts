import type { Rule } from '../../model/index.ts'

/** So few characters beside a picture are its caption. */
const caption = 60

/** 图片里的文字: a body of pictures only cannot be searched, copied or read aloud. */
export const textInPictures: Rule = {
  id: 'text-in-pictures',
  title: '正文只有图片',
  basis: 'GB/T 37668—2019；国办发〔2017〕47号《政府网站发展指引》：便于检索、下载',
  severity: 'warns',
  examples: {
    bad: [{ texts: [{ where: 'body', text: '政策解读长图' }], images: 1 }],
    good: [
      { texts: [{ where: 'body', text: '政策解读长图' }], images: 0 },
      { texts: [{ where: 'body', text: '新的办法自五月一日起施行，'.repeat(8) }], images: 2 },
    ],
  },
  find: ({ images, texts }) => {
    const words = (texts.find(({ where }) => where === 'body')?.text ?? '').replaceAll(/\s/gu, '')
    if (images === 0 || words.length >= caption) return []
    const sentence = `正文几乎只有图片（${images}张），里面的文字不能检索、复制和朗读。请把图里的文字写进正文。`
    return [{ where: 'body', start: null, end: null, quote: null, sentence, mend: null }]
  },
}
