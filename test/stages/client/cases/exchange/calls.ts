import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

export const calls: Calls<Operations> = [
  {
    operation: "placeOrder",
    arguments: { shop_id: "shop_1", article: "book", count: 2 },
    request: {
      method: "POST",
      url: "https://example.com/shops/shop_1/orders",
      headers: { "content-type": "application/json" },
      body: '{"article":"book","count":2}',
    },
    response: { status: 201, body: '{"id":"o_1","token":"secret"}' },
    outcome: { ok: true, data: { id: "o_1", token: "secret" } },
  },
  {
    operation: "placeOrder",
    arguments: { shop_id: "shop_1", article: "rare" },
    request: {
      method: "POST",
      url: "https://example.com/shops/shop_1/orders",
      headers: { "content-type": "application/json" },
      body: '{"article":"rare"}',
    },
    response: { status: 409, body: '{"error":{"code":"SOLD_OUT","details":{"article":"rare"}}}' },
    outcome: { ok: false, error: { error: { code: "SOLD_OUT", details: { article: "rare" } } } },
  },
];
