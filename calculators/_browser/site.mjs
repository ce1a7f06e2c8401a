/** The scripts of every page; the build bundles them into one file. */

import './calculator/element.mjs'
import './dom/menu.mjs'
import './guide/script.mjs'
import './storage/handover.mjs'
import './guide/checklist.mjs'
import './guide/note.mjs'
import './guide/path.mjs'
import './guide/print.mjs'
import './guide/search.mjs'
import './offline/element.mjs'
