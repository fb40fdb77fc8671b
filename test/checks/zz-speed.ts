import { readFileSync, readdirSync } from 'node:fs'
import { check, rules } from '#modules/content-checks'
import { checkedOf } from '/work/main/test/checks/support/checked.ts'
const dir='/work/shared/seeds/'
const all = readdirSync(dir).map(f=>readFileSync(dir+f,'utf8')).join('\n').replaceAll(',','，').slice(0,20000)
const times = new Map<string, number>()
for (let i=0;i<60;i++){ const c=checkedOf(all); for (const r of rules) { const t=performance.now(); r.find(c); if(i>30) times.set(r.id,(times.get(r.id)??0)+performance.now()-t) } const t=performance.now(); check(c); if(i>30) times.set('all',(times.get('all')??0)+performance.now()-t)}
console.log([...times].map(([k,v])=>[k,(v/29).toFixed(2)]).sort((a,b)=>+b[1]-+a[1]).slice(0,12))
const c=checkedOf(all); const fs=check(c); for (const f of fs) console.log(f.code, '|', f.quote?.slice(0,40), '→', f.mend?.slice(0,30), '|', all.slice(Math.max(0,f.start!-6), f.end!+6).replaceAll('\n','⏎').slice(0,50))
