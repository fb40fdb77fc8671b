import { Parser } from 'htmlparser2'
import type { Sink } from '../sink.ts'

const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'select'])

const inLine = new Set(
  'a abbr b bdi bdo cite code em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** The text of a page as a reader without styles meets it; every element that is not part of a line ends one. */
export const addHtml = (html: string, sink: Sink): void => {
  let silence = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) silence += 1
      if (!inLine.has(name)) sink.add(name === 'td' || name === 'th' ? ' ' : '\n')
    },
    ontext: (piece) => {
      if (silence === 0 && !sink.add(piece.replaceAll(/\s+/gu, ' '))) parser.pause()
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence -= 1
    },
  })
  parser.end(html)
}
