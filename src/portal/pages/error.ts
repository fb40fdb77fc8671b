import { html } from 'ghtml'
import type { HttpProblem } from '#platform/http'
import { layout } from '../parts/layout.ts'
import type { Site } from '../site.ts'

/** What a person sees when something fails: what happened, what to do, and a number to quote. */
export const errorPage = (site: Site, { status, title, detail, reference }: HttpProblem): string =>
  layout(site, {
    title,
    description: detail,
    path: '',
    body: html`<div class="notice-page">
      <p class="notice-status">${status}</p>
      <h1>${title}</h1>
      <p class="lead">${detail}</p>
      <p><a href="/">回到首页</a></p>
      <p class="fine">编号 <span class="reference">${reference}</span></p>
    </div>`,
  })
