# The widget in a page of others: what its attributes show

view-unknown = 属性 view の「{ $text }」は画面でもその一部でもありません。strategy、evidence、priorities、roadmap、outcomes、brief のいずれか、roadmap に week、month、quarter、year を添えたもの、ranking または ranking top=10、もしくは kpi: と KPI の ID を書いてください。
height-unknown = 属性 height の「{ $text }」は高さではありません。480 のようなピクセル数か、60vh のような長さを書いてください。
page-kpi-missing = この KPI はプランにありません
page-kpi-missing-text = このページは KPI「{ $id }」を表示しようとしています。プランのファイルで ID を調べて、属性 view に書いてください。
page-ranking = ランキング
page-ranking-empty = まだスコアがありません。
storage-off = このページはブラウザーに変更を保存しません。残すにはプランをファイルに書き出してください。
not-saved-off = 未保存：このページは何も保存しません
