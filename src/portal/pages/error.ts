import { html } from 'ghtml'
import type { HttpProblem } from '#platform/http'
import type { Frame } from '../frame.ts'
import { layout } from '../parts/layout.ts'
import { searchBox } from '../parts/search-box.ts'

/** What a person sees when something fails: what happened, what to do, and a number to quote. */
export const failurePage = (frame: Frame, { status, title, detail, reference }: HttpProblem): string =>
  layout(frame, {
    title,
    description: detail,
    path: '/',
    at: '',
    body: html`<div class="notice-page">
      <p class="notice-status">${status}</p>
      <h1>${title}</h1>
      <p class="lead">${detail}</p>
      !${status === 404 ? searchBox({ id: 'search' }) : ''}
      <p><a href="/">回到首页</a></p>
      <p class="fine">编号 <span class="reference">${reference}</span></p>
    </div>`,
  })
