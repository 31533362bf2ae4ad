# mistake: conv_output_size fit_not_checked
# mistake: conv_output_size sizes_not_checked
# mistake: same_output_size same_not_checked
# mistake: conv_weight_count weight_sizes_not_checked
# mistake: receptive_field field_sizes_not_checked
def conv_output_size(n, k, p=0, s=1):
    return (n + 2*p - k)//s + 1

def same_output_size(n, s=1):
    return -(-n//s)

def conv_weight_count(k, c_in, c_out):
    return k*k*c_in*c_out

def receptive_field(layers):
    # kernel ごとに足していく
    rf, jump = 1, 1
    for l in layers:
        rf += (l["k"] - 1) * jump
        jump *= l.get("s", l["k"] if l["op"] == "pool" else 1)
    return rf
