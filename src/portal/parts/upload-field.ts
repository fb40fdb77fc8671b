import { html } from 'ghtml'

/** What `read` takes, as a file dialogue wants it. */
const accepted = '.docx,.xlsx,.pdf,.html,.htm,.txt,.md,.json'

/** The field for a report file. */
export const uploadField = (label: string): string =>
  html`<div class="field">
    <label for="file">${label}</label>
    <input id="file" name="file" type="file" accept="${accepted}" aria-describedby="file-hint" />
    <p class="fine" id="file-hint">
      Word（docx）、Excel（xlsx）、PDF、网页、文本、Markdown 或者 JSON，不超过 10 MB，用过即弃。
    </p>
  </div>`
