import { html } from 'ghtml'
import type { Attachment } from '#modules/publishing'
import { filePath, fileTextPath } from '../view/addresses.ts'
import { kindOfFile, sizeOf } from '../view/sizes.ts'

const attachment = (file: Attachment, readable: boolean): string =>
  html`<li>
    <a href="${filePath(file)}">${file.name}</a>
    <span class="fine">${kindOfFile(file.name)}，${sizeOf(file.size)}</span>
    !${
      readable
        ? html`<a class="fine" href="${fileTextPath(file.file)}"
            >文本下载<span class="visually-hidden">：${file.name}</span></a
          >`
        : ''
    }
  </li>`

/** The files of a document, with kind and size, and their text where it could be read. */
export const attachmentList = (files: readonly Attachment[], readable: ReadonlySet<string>): string =>
  files.length === 0
    ? ''
    : html`<section class="files" aria-labelledby="files">
        <h2 id="files">附件</h2>
        <ul>
          !${files.map((file) => attachment(file, readable.has(file.digest))).join('')}
        </ul>
      </section>`
