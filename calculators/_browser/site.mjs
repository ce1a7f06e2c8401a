/** All that a page of the site may hold; the build joins it into one file. */

import './calculator/element.mjs'
import './guide/script.mjs'
import './storage/handover.mjs'
import './guide/checklist.mjs'
import './guide/print.mjs'
import './offline/element.mjs'
