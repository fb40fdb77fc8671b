import { unescaped, walk } from './xml.ts'

/** The texts cells name by their numbers; readings of East Asian characters (rPh) are left out. */
export const sharedTexts = (xml: string | undefined): readonly string[] => {
  const texts: string[] = []
  let text = ''
  let [writing, reading] = [false, false]
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') reading = true
      writing = name === 't' && !reading
    },
    text: (piece) => {
      if (writing) text += piece
    },
    close: (name) => {
      writing = false
      if (name === 'rPh') reading = false
      if (name === 'si') texts.push(unescaped(text))
    },
  })
  return texts
}
