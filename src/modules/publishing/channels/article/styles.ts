/** How the elements of a body look in an article: WeChat keeps inline styles and drops classes. */
export const styles: Readonly<Record<string, string>> = {
  p: 'margin:0 0 1em;line-height:1.75;text-align:justify',
  h2: 'margin:1.4em 0 .8em;font-size:1.2em;font-weight:bold;line-height:1.5',
  h3: 'margin:1.2em 0 .7em;font-size:1.1em;font-weight:bold;line-height:1.5',
  h4: 'margin:1em 0 .6em;font-weight:bold;line-height:1.5',
  table: 'width:100%;border-collapse:collapse;margin:0 0 1em',
  th: 'border:1px solid #999;padding:6px 8px;background:#f2f2f2;text-align:left',
  td: 'border:1px solid #999;padding:6px 8px',
  caption: 'caption-side:top;padding:4px 0;font-weight:bold',
  blockquote: 'margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #bbb',
  pre: 'white-space:pre-wrap;margin:0 0 1em',
  img: 'max-width:100%;height:auto',
  figcaption: 'font-size:.9em;color:#666;text-align:center',
}

/** Classes of a body as styles. */
export const classStyles: Readonly<Record<string, string>> = {
  'align-center': 'text-align:center',
  'align-right': 'text-align:right',
  indent: 'text-indent:2em',
}
