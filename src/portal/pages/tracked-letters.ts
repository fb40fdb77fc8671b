import { html } from 'ghtml'
import type { LetterToApplicant, OpenFile } from '#modules/letters'
import type { Tracked, TrackedAnswer } from '#modules/requests'
import { asTyped } from '../parts/as-typed.ts'
import { trackFilePath } from '../view/addresses.ts'
import { kindOfFile, sizeOf } from '../view/sizes.ts'

/** The letters of a request, with what opens them. */
interface Letters {
  readonly letters: readonly LetterToApplicant[]
  readonly pass: string
}

/** What a button sends: the letter, or a document that was given with it. */
const nameOf = ({ id }: LetterToApplicant, { release }: OpenFile): string =>
  release === null ? id : `${id} ${release}`

/** The same, read back. */
export const namedFile = (text: string): { readonly letter: string; readonly release: string | null } => {
  const [letter = '', release = null] = text.split(' ')
  return { letter, release }
}

const fileHtml = (letter: LetterToApplicant, file: OpenFile): string =>
  html`<li>
    <button class="plain" type="submit" name="file" value="${nameOf(letter, file)}">
      <span class="visually-hidden">下载</span>${file.name}
    </button>
    <span class="fine">${kindOfFile(file.name)}，${sizeOf(file.size)}</span>
  </li>`

const ways: Readonly<Record<LetterToApplicant['way'], string>> = {
  'in-person': '当面送达',
  entrusted: '委托送达',
  post: '邮寄',
  electronic: '发出，可以在这里下载',
  announcement: '公告送达',
}

const letterHtml = (letter: LetterToApplicant): string =>
  html`<li>
    <p class="letter">
      ${letter.title}
      <span class="fine">${letter.number}，${letter.sentOn} ${ways[letter.way]}</span>
    </p>
    !${
      letter.files.length > 0
        ? html`<ul class="given">
            !${letter.files.map((file) => fileHtml(letter, file)).join('')}
          </ul>`
        : letter.way === 'electronic'
          ? '<p class="fine">文书的文件正在生成，请过几分钟再查。</p>'
          : ''
    }
  </li>`

/** A form whose buttons are files: code and name stay sealed in it, and no address has them. */
const lettersForm = (letters: readonly LetterToApplicant[], pass: string): string =>
  letters.length === 0
    ? ''
    : html`<form method="post" action="${trackFilePath}" enctype="multipart/form-data">
        <input type="hidden" name="pass" value="${pass}" />
        <ul class="letters">
          !${letters.map(letterHtml).join('')}
        </ul>
      </form>`

const partsHtml = ({ parts }: TrackedAnswer): string =>
  parts === null
    ? ''
    : html`<dl class="receipt-facts">
        !${parts
          .map(
            ({ title, text }) =>
              html`<div>
                <dt>${title}</dt>
                !${asTyped('dd', text)}
              </div>`,
          )
          .join('')}
      </dl>`

/** What an answer is called: the first, or the one given anew. */
const titleOf = (answers: readonly TrackedAnswer[], place: number): string => {
  if (answers.length === 1) return '答复'
  return place === 0 ? '第一次答复' : answers.length === 2 ? '重新作出的答复' : `第${place + 1}次答复`
}

const answerHtml = (
  answer: TrackedAnswer,
  title: string,
  { letters, pass }: Letters,
  place: number,
): string =>
  html`<section class="answer" aria-labelledby="answer-${place}">
    <h2 id="answer-${place}">${title}</h2>
    <p>结果：<strong>${answer.outcome}</strong>。${answer.sentOn} 已经发出。</p>
    !${lettersForm(
      letters.filter(({ digest }) => digest !== null && digest === answer.digest),
      pass,
    )}
    !${partsHtml(answer)}
    <p class="fine">
      对答复不服的，可以依法申请行政复议或者提起行政诉讼，途径和期限写在答复书上（条例第五十一条）。
    </p>
  </section>`

/** Every answer that went out, the newest first, each with its letter and what was given with it. */
export const answersPart = ({ answers, redo }: Tracked, letters: Letters): string => {
  // Of one that is answered anew, what there is so far is the first.
  const named = redo?.open === true && answers.length === 1 ? ['先前的答复'] : []
  return answers
    .map((answer, place) => answerHtml(answer, named[place] ?? titleOf(answers, place), letters, place))
    .toReversed()
    .join('')
}

/** Letters on the way to the answer. */
export const otherLetters = ({ letters, pass }: Letters): string => {
  const others = letters.filter(({ digest }) => digest === null)
  return others.length === 0
    ? ''
    : html`<section aria-labelledby="letters">
        <h2 id="letters">发给您的其他文书</h2>
        !${lettersForm(others, pass)}
      </section>`
}
