import { readFileSync } from 'node:fs'
const journey=JSON.parse(readFileSync('/tmp/wt/notebook/examples/web-shop/journey.json','utf8'))
export const demo={format:'sojourn-notebook',version:1,id:'demo',title:'Nina’s boots, autumn',language:'en',cells:[
 {id:'c1',kind:'text',source:'# Nina’s boots, autumn\n\nThree changes are on the table before Christmas. The journey `journey` was fitted on a sample of journeys. Every figure below is a distribution, so ask for its `interval`, not only its `mean`.'},
 {id:'c2',kind:'input',name:'steps',control:{type:'slider',label:'Steps in checkout',min:1,max:5,step:1,value:3}},
 {id:'c3',kind:'code',source:"import { forecast } from 'sojourn'\nconst outcome = forecast(journey, [plan], { draws: 500 })\noutcome.scenarios.map(({ name, probabilityBetter }) => ({ name, probabilityBetter, steps }))"},
 {id:'c4',kind:'chart',chart:'difference',of:'outcome'},
 {id:'c5',kind:'map',name:'journey',journey},
 {id:'c6',kind:'levers',name:'plan',of:'journey',levers:[{id:'clear-prices',on:true,parameters:[]},{id:'safe-payment',on:true,parameters:[]}]},
 {id:'c7',kind:'code',lazy:true,source:"const slow = steps * 2\nconsole.log('slow', slow)\nslow"},
 {id:'c8',kind:'code',source:"const broken = steps.toFixed(2)\nbroken.nothing.here"},
 {id:'c9',kind:'quiz',source:'What is the *mean* of 1 and 3?',answers:[{text:'2',right:true,why:'Half of four.'},{text:'3',right:false,why:'That is the largest.'}]},
 {id:'c10',kind:'table',of:'journey.touchpoints'},
]}
